export const slash = (more: object = {}) => ({ name: 'song', description: 'A song', ...more });
export const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'An option', ...more });
export const subcommand = (name: string, options: readonly unknown[] = []) => option(name, { type: 1, options });
export const withOptions = (...options: unknown[]) => slash({ options });
