/** Codes with which Discord closes a gateway connection, and whether a bot may come back after them. */
export const closeCodes: readonly { readonly code: number; readonly name: string; readonly isFinal: boolean }[] = [
  { code: 4000, name: 'unknown error', isFinal: false },
  { code: 4001, name: 'unknown opcode', isFinal: false },
  { code: 4002, name: 'decode error', isFinal: false },
  { code: 4003, name: 'not authenticated', isFinal: false },
  { code: 4004, name: 'authentication failed', isFinal: true },
  { code: 4005, name: 'already authenticated', isFinal: false },
  { code: 4007, name: 'invalid seq', isFinal: false },
  { code: 4008, name: 'rate limited', isFinal: false },
  { code: 4009, name: 'session timed out', isFinal: false },
  { code: 4010, name: 'invalid shard', isFinal: true },
  { code: 4011, name: 'sharding required', isFinal: true },
  { code: 4012, name: 'invalid version', isFinal: true },
  { code: 4013, name: 'invalid intents', isFinal: true },
  { code: 4014, name: 'disallowed intents', isFinal: true },
];
