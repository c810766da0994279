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

function ChannelTranscript({ api, listen, channelId, me }: TranscriptProps & { readonly channelId: string }) {
  const load = useCallback(
    async () => JSON.stringify({ messages: await api.messages(channelId, me.id) }, undefined, 2),
    [api, channelId, me.id],
  );
  const concerns = useCallback(
    (change: Change) => 'channelId' in change && change.channelId === channelId,
    [channelId],
  );
  const { value: json, error } = useLive({ load, listen, concerns });
  const [told, setTold] = useState('');
  if (error !== undefined) return <p class="panel-problem">{error}</p>;
  if (json === undefined) return <p class="panel-muted">Reading the channel…</p>;
  return (
    <>
      <div class="panel-buttons">
        <button type="button" onClick={() => void copy(json).then(setTold)}>
          Copy
        </button>
        <button type="button" onClick={() => download(json, `transcript-${channelId}.json`)}>
          Download
        </button>
      </div>
      <p class="panel-told" role="status">
        {told}
      </p>
      <pre class="panel-json" tabIndex={0} role="region" aria-label="Transcript as JSON">
        {json}
      </pre>
    </>
  );
}

async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch (failure) {
    return `It could not be copied: ${sentenceOf(failure)}`;
  }
}
