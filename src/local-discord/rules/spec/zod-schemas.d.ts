/** The package declares its own JavaScript as the types of this entry, which says nothing to the compiler. */
declare module 'discord-api-spec/zod' {}
