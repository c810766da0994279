import { useCallback, useState } from 'preact/hooks';

import type { ControlApi } from '../../state/api.ts';
import type { Change, Person } from '../../state/wire.ts';
import { sentenceOf, useLive, type Listen } from '../use-live.ts';
import { download } from './download.ts';

interface TranscriptProps {
  readonly api: ControlApi;
  readonly listen: Listen;
  readonly channelId: string | undefined;
  readonly me: Person;
}

/** The open channel as this person sees it, as the control API tells it. */
export function Transcript({ channelId, ...rest }: TranscriptProps) {
  if (channelId === undefined) return <p class="panel-muted">Open a channel to see its transcript.</p>;
  return <ChannelTranscript key={`${channelId} ${rest.me.id}`} channelId={channelId} {...rest} />;
}

/** Shown and kept up to date; all of a long channel would hold up the page. */
const SHOWN = 50;

function ChannelTranscript({ api, listen, channelId, me }: TranscriptProps & { readonly channelId: string }) {
  const read = useCallback(
    async (range?: { limit: number }) =>
      JSON.stringify({ messages: await api.messages(channelId, me.id, range) }, undefined, 2),
    [api, channelId, me.id],
  );
  const load = useCallback(() => read({ limit: SHOWN }), [read]);
  const concerns = useCallback(
    (change: Change) => 'channelId' in change && change.channelId === channelId,
    [channelId],
  );
  const { value: json, error } = useLive({ load, listen, concerns });
  const [told, setTold] = useState('');
  const hand = async (take: (whole: string) => Promise<string> | string) => setTold(await handed(read, take));
  if (error !== undefined) return <p class="panel-problem">{error}</p>;
  if (json === undefined) return <p class="panel-muted">Reading the channel…</p>;
  return (
    <>
      <div class="panel-buttons">
        <button type="button" onClick={() => void hand(copy)}>
          Copy
        </button>
        <button type="button" onClick={() => void hand((whole) => download(whole, `transcript-${channelId}.json`))}>
          Download
        </button>
      </div>
      <p class="panel-muted">Here are the newest {SHOWN} messages; copied or downloaded are all.</p>
      <p class="panel-told" role="status">
        {told}
      </p>
      <pre class="panel-json" tabIndex={0} role="region" aria-label="Transcript as JSON">
        {json}
      </pre>
    </>
  );
}

/** What to tell once the whole transcript was read and handed on, or could not be. */
async function handed(read: () => Promise<string>, take: (whole: string) => Promise<string> | string): Promise<string> {
  try {
    return await take(await read());
  } catch (failure) {
    return `This did not work: ${sentenceOf(failure)}`;
  }
}

async function copy(text: string): Promise<string> {
  await navigator.clipboard.writeText(text);
  return 'Copied.';
}
