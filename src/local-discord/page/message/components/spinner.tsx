/** Three dots: the bot has not answered yet. Whatever holds it says so in words or with `aria-busy`. */
export function Spinner() {
  return (
    <span class="component-spinner" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}
