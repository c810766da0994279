export function button(customId: string, more: object = {}) {
  return { type: 2, style: 2, custom_id: customId, label: 'Press', ...more };
}

export function linkButton(more: object = {}) {
  return { type: 2, style: 5, url: 'https://example.com', label: 'Open', ...more };
}

export function row(...components: unknown[]) {
  return { type: 1, components };
}

export function text(content = 'words', more: object = {}) {
  return { type: 10, content, ...more };
}

export function select(customId: string, values: readonly string[], more: object = {}) {
  return { type: 3, custom_id: customId, options: values.map((value) => ({ label: value, value })), ...more };
}

export function section(texts: readonly unknown[], accessory: unknown = button('accessory')) {
  return { type: 9, components: texts, accessory };
}

export function thumbnail(url: string, more: object = {}) {
  return { type: 11, media: { url }, ...more };
}

export function gallery(...urls: string[]) {
  return { type: 12, items: urls.map((url) => ({ media: { url } })) };
}

export function container(...components: unknown[]) {
  return { type: 17, components };
}

export function label(component: unknown, more: object = {}) {
  return { type: 18, label: 'Question', component, ...more };
}

export function textInput(customId: string, more: object = {}) {
  return { type: 4, custom_id: customId, style: 1, ...more };
}

/** `make(0)` to `make(count - 1)`. */
export function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
