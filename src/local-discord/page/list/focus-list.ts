/** After what had the focus is gone with its message: from here the keys go on. */
export function focusList(): void {
  document.querySelector<HTMLElement>('#messages')?.focus();
}
