import type { APIEmbedField } from 'discord-api-types/v10';

import { Markdown } from '../markdown/markdown.tsx';
import { fieldRows } from './field-rows.ts';

/** Fields beside each other share the width in twelfths, as in Discord's client. */
export function EmbedFields({ fields }: { readonly fields: readonly APIEmbedField[] }) {
  return (
    <dl class="embed-fields">
      {fieldRows(fields).flatMap((row) =>
        row.map(({ field, index }) => (
          <div key={index} class="embed-field" data-columns={row.length}>
            <dt>
              <Markdown text={field.name} />
            </dt>
            <dd>
              <Markdown text={field.value} />
            </dd>
          </div>
        )),
      )}
    </dl>
  );
}
