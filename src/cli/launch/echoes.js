const kinds = ['SIGINT', 'SIGTERM'];
/** A second signal later than this is a person who means it. */
const echoMs = 1000;

/**
 * Ctrl-C reaches npm's whole group and npm passes it on once more, so a program hears it twice within a millisecond. Where
 * the program handles a signal once, the echo would find no handler and kill it half-way through its farewell. From the
 * program's first handler on, echoes are swallowed; a later repetition ends the process at once.
 */
export function swallowEchoes() {
  const guarded = new Set();
  process.on('newListener', (kind) => {
    if (!kinds.includes(kind) || guarded.has(kind)) return;
    guarded.add(kind);
    process.on(kind, guard());
  });
}

function guard() {
  let first;
  return (_, number) => {
    first ??= Date.now();
    if (Date.now() - first > echoMs) process.exit(128 + number);
  };
}
