import type { Prisma, PrismaClient } from '../generated/client.ts';
import type { CatalogRows } from './rows.ts';

/** Plain reads, no joins. Give it a transaction where the tables must agree with each other. */
export async function readRows(prisma: PrismaClient | Prisma.TransactionClient): Promise<CatalogRows> {
  return {
    sources: await prisma.source.findMany(),
    artists: await prisma.artist.findMany(),
    nameSources: await prisma.artistNameSource.findMany(),
    debutSources: await prisma.artistDebutSource.findMany(),
    aliases: await prisma.artistAlias.findMany(),
    aliasSources: await prisma.artistAliasSource.findMany(),
    parents: await prisma.subUnitParent.findMany(),
    memberships: await prisma.membership.findMany(),
    membershipSources: await prisma.membershipSource.findMany(),
    collaborations: await prisma.collaboration.findMany(),
    otherTitles: await prisma.otherTitle.findMany(),
    otherDates: await prisma.otherDate.findMany(),
    otherDateSources: await prisma.otherDateSource.findMany(),
    credits: await prisma.credit.findMany(),
    collaborationSources: await prisma.collaborationSource.findMany(),
    factSources: await prisma.collaborationFactSource.findMany(),
    claims: await prisma.claim.findMany(),
    claimValues: await prisma.claimValue.findMany(),
    claimValueSources: await prisma.claimValueSource.findMany(),
    chartPositions: await prisma.chartPosition.findMany(),
  };
}
