/** A person's or server's letters in a colour of their own: pictures lie on other servers, which the page never asks. */
export function Avatar({ id, name }: { readonly id: string; readonly name: string }) {
  const letters = [...name.matchAll(/[\p{L}\p{N}]+/gu)].slice(0, 2).map(([word]) => [...word][0] ?? '');
  // Drawn by the style sheet: letters in the text would be read out, and found, as if they were somebody's words.
  return (
    <span
      class={`avatar colour-${colourOf(id)}`}
      data-letters={letters.join('').toUpperCase() || '?'}
      aria-hidden="true"
    />
  );
}

function colourOf(id: string): number {
  return [...id].reduce((sum, digit, index) => (sum + Number(digit) * (index + 3)) % 8, 0);
}
