import type { Interaction } from 'discord.js';
import type { Logger } from 'pino';

import type { News } from '#src/app/curation/news.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Messages } from '#src/i18n/index.ts';

import { privately } from './show.ts';
import { newsCard } from './views/curation/news-card.ts';

interface Telling {
  readonly news: News | undefined;
  readonly messages: Messages;
  readonly index: CatalogIndex;
  log(): Logger;
}

/** After whatever somebody asked for: what became of their suggestions, to them alone. Never rejects; what fails is told next time. */
export async function tellNews(interaction: Interaction, { news, messages, index, log }: Telling): Promise<void> {
  if (news === undefined || !news.isFor(interaction.user.id)) return;
  if (!interaction.isRepliable() || !interaction.replied) return;
  try {
    await news.tell(interaction.user.id, interaction.createdTimestamp, async (decided) => {
      await interaction.followUp(privately(newsCard(decided, index, messages)));
    });
  } catch (error) {
    log().warn({ err: error }, 'news could not be told');
  }
}
