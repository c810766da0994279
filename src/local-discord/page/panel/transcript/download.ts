/** Saves a text as a file, without a request; returns the sentence that says so. */
export function download(json: string, fileName: string): string {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the content by the time that the click is over.
  window.setTimeout(() => URL.revokeObjectURL(url), 1000);
  return `Saved as ${fileName}.`;
}
