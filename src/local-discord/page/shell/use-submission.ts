import { useCallback, useState } from 'preact/hooks';

interface Submission {
  /** For a form's submit event. */
  submit(event: Event): void;
  /** Why it was refused the last time. */
  readonly error: string | undefined;
  readonly isBusy: boolean;
}

/** Sends a form once at a time, and keeps what the server said to it. */
export function useSubmission(send: () => Promise<void>): Submission {
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const run = useCallback(async () => {
    setBusy(true);
    setError(undefined);
    try {
      await send();
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem));
    } finally {
      setBusy(false);
    }
  }, [send]);
  return {
    submit: (event) => {
      event.preventDefault();
      if (!isBusy) void run();
    },
    error,
    isBusy,
  };
}
