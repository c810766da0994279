import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
} from 'discord-api-types/v10';

import {
  buttonLabelLength,
  buttonsPerRow,
  linkLength,
  selectLabelLength,
  selectOptionLimit,
} from '#src/discord/limits.ts';
import { clip } from '#src/discord/text.ts';
import type { Picture } from '#src/pictures/pictures.ts';

/** The house colour; nothing is said by it alone. */
const accent = 0xc2_41_0c;

/** A message as this bot sends it: Components V2 only. */
export interface Card {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Sent along; one of the components shows it (`withPicture`). */
  readonly picture?: Picture;
}

type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

export interface Choice {
  readonly label: string;
  readonly customId: string;
}

/** A card of one container. Undefined parts are left out, so that callers can write conditions in place. */
export function card(
  ...parts: readonly (APIComponentInContainer | readonly APIComponentInContainer[] | undefined)[]
): Card {
  const components = parts.flatMap((part) => part ?? []);
  return { components: [{ type: ComponentType.Container, accent_color: accent, components: [...components] }] };
}

/** The card with the picture under its first part, and as it is where there is no picture. */
export function withPicture(card: Card, picture: Picture | undefined): Card {
  const [container, ...others] = card.components;
  if (picture === undefined || container?.type !== ComponentType.Container) return card;
  const [first, ...rest] = container.components;
  const parts = [...(first === undefined ? [] : [first]), pictureGallery(picture), ...rest];
  return { components: [{ ...container, components: parts }, ...others], picture };
}

function pictureGallery({ name, alt }: Picture): APIComponentInContainer {
  return { type: ComponentType.MediaGallery, items: [{ media: { url: `attachment://${name}` }, description: alt }] };
}

/** The body of a reply. Wrapped, because discord.js would otherwise rebuild each component key by key. */
export function cardMessage({ components, picture }: Card) {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: components.map((component) => ({ toJSON: () => component })),
    ...(picture !== undefined && { files: [fileOf(picture)] }),
  } as const;
}

/** The body of an update: files that the message had are gone unless they are named, and none is. */
export function cardUpdate(card: Card) {
  return { ...cardMessage(card), attachments: [] };
}

function fileOf({ name, bytes, alt }: Picture) {
  const attachment = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { attachment, name, description: alt };
}

export function text(...lines: readonly (string | undefined)[]): APITextDisplayComponent | undefined {
  const content = lines.filter((line) => line !== undefined && line !== '').join('\n');
  return content === '' ? undefined : { type: ComponentType.TextDisplay, content };
}

export const divider: APIComponentInContainer = { type: ComponentType.Separator, divider: true, spacing: 1 };

/** One entry of a list: its text and a button beside it. */
export function entry(content: string, { label, customId }: Choice): APIComponentInContainer {
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content }],
    accessory: button({ label, customId }),
  };
}

export function button({ label, customId }: Choice, disabled = false): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: clip(label, buttonLabelLength),
    custom_id: customId,
    ...(disabled && { disabled }),
  };
}

/** Undefined when the address is longer than Discord allows: no link is better than a refused message. */
export function linkButton(label: string, url: string): APIButtonComponent | undefined {
  if (url.length > linkLength) return undefined;
  return { type: ComponentType.Button, style: ButtonStyle.Link, label: clip(label, buttonLabelLength), url };
}

export function row(...buttons: readonly (APIButtonComponent | undefined)[]): Row[] {
  const present = buttons.filter((one) => one !== undefined);
  return present.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: present }];
}

export interface Menu {
  readonly customId: string;
  readonly placeholder: string;
}

/** A few choices as buttons, more as a menu whose values are the custom ids that the buttons would carry. */
export function choices(list: readonly Choice[], menu: Menu, mostButtons = buttonsPerRow): Row[] {
  if (list.length === 0) return [];
  if (list.length > mostButtons) return [menuRow(list.slice(0, selectOptionLimit), menu)];
  const rows: Row[] = [];
  for (let start = 0; start < list.length; start += buttonsPerRow) {
    rows.push(...row(...list.slice(start, start + buttonsPerRow).map((choice) => button(choice))));
  }
  return rows;
}

function menuRow(list: readonly Choice[], { customId, placeholder }: Menu): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: customId,
        placeholder,
        options: list.map(({ label, customId: value }) => ({ label: clip(label, selectLabelLength), value })),
      },
    ],
  };
}
