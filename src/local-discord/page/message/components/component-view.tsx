import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIMessageComponent,
  APISectionComponent,
  APISeparatorComponent,
} from 'discord-api-types/v10';
import { ComponentType, SeparatorSpacingSize } from 'discord-api-types/payloads/v10';

import { Markdown } from '../markdown/markdown.tsx';
import { Covered } from '../media/covered.tsx';
import { FileCard } from '../media/file-card.tsx';
import { Gallery } from '../media/gallery.tsx';
import { fileNameOf } from '../media/local-media.ts';
import { Picture } from '../media/picture.tsx';
import { ButtonView } from './button-view.tsx';
import { cssColor } from './color.ts';
import { SelectView } from './select-view.tsx';

/** A list of components, each at its place: what changes at the same place keeps its focus. */
export function ComponentViews({ components }: { readonly components: readonly APIMessageComponent[] }) {
  return (
    <>
      {components.map((component, index) => (
        <ComponentView key={index} component={component} />
      ))}
    </>
  );
}

function ComponentView({ component }: { readonly component: APIMessageComponent }) {
  switch (component.type) {
    case ComponentType.ActionRow:
      return <Row row={component} />;
    case ComponentType.Button:
      return <ButtonView button={component} />;
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return <SelectView select={component} />;
    case ComponentType.Section:
      return <Section section={component} />;
    case ComponentType.TextDisplay:
      return <Markdown text={component.content} />;
    case ComponentType.Thumbnail:
      return (
        <Picture {...component.media} description={component.description} isSpoiler={component.spoiler} fit="small" />
      );
    case ComponentType.MediaGallery:
      return <Gallery items={component.items} />;
    case ComponentType.File: {
      const { file, name, size, spoiler } = component;
      return <FileCard url={file.url} name={name ?? fileNameOf(file.url)} size={size} isSpoiler={spoiler} />;
    }
    case ComponentType.Separator:
      return <Separator separator={component} />;
    case ComponentType.Container:
      return <Container container={component} />;
    default:
      return <Unknown component={component} />;
  }
}

function Row({ row }: { readonly row: APIActionRowComponent<APIComponentInMessageActionRow> }) {
  return (
    <div class="component-row">
      <ComponentViews components={row.components} />
    </div>
  );
}

function Section({ section }: { readonly section: APISectionComponent }) {
  return (
    <div class="component-section">
      <div class="component-section-words">
        <ComponentViews components={section.components} />
      </div>
      <div class="component-section-accessory">
        <ComponentView component={section.accessory} />
      </div>
    </div>
  );
}

function Separator({ separator: { divider, spacing } }: { readonly separator: APISeparatorComponent }) {
  const space = spacing === SeparatorSpacingSize.Large ? 'large' : 'small';
  if (divider === false) return <div class="component-space" data-space={space} />;
  return <hr class="component-separator" data-space={space} />;
}

function Container({ container }: { readonly container: APIContainerComponent }) {
  const { accent_color: accent } = container;
  return (
    <Covered fit="wide" isSpoiler={container.spoiler}>
      <div
        class="component-container"
        style={accent == null ? undefined : { '--accent': cssColor(accent) }}
        data-accent={accent == null ? undefined : ''}
      >
        <ComponentViews components={container.components} />
      </div>
    </Covered>
  );
}

/** Discord adds kinds of components: one that the page has not learned is said, not left out. */
function Unknown({ component }: { readonly component: { readonly type: number } }) {
  return <p class="message-note">This page cannot show a component of type {component.type}.</p>;
}
