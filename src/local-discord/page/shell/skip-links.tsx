/** The first things that Tab comes to. */
export function SkipLinks() {
  return (
    <div class="skip-links">
      <a href="#messages" onClick={goTo('#messages')}>
        Skip to messages
      </a>
      <a href="#message-box" onClick={goTo('#message-box textarea, #message-box input, #message-box button')}>
        Skip to message box
      </a>
    </div>
  );
}

/** The address stays as it is: it says who and where this tab is. */
function goTo(selector: string) {
  return (event: Event) => {
    event.preventDefault();
    const target = document.querySelector(selector);
    if (target instanceof HTMLElement) target.focus();
  };
}
