/** The one application of the local Discord. Its id is its bot user's id too, as it is for every application made today. */
export const APPLICATION_ID = '1310000000000000000';

/**
 * The role "Curator" of every server, for a bot that is told which roles mean something to it. The same everywhere,
 * so that it is known before the first server is.
 */
export const CURATOR_ROLE_ID = '1310000000000000001';

/**
 * The one bot token that the local Discord accepts. It opens nothing else: the server listens on loopback alone.
 * Its shape is deliberately not a real token's, so that no secret scanner takes it for one.
 */
export const BOT_TOKEN = 'local-discord.bot-token.good-on-this-machine-only';
