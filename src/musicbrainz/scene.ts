import type { Scene } from '#src/domain/catalog/model.ts';

import { type Fields, fieldsOf, listOf } from './fields.ts';

/**
 * Europe, the Americas, Australia and New Zealand; what used to be there, and MusicBrainz' own code for Europe. Their music scenes are
 * one market for the fans that this is for; who is elsewhere and not in South Korea is `other`.
 */
const western = new Set(
  [
    // Europe
    'AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS',
    'RU SE SI SJ SK SM UA VA XE XK',
    // States that are no more: Czechoslovakia, East Germany, Serbia and Montenegro, the Soviet Union, Yugoslavia
    'XC XG CS SU YU',
    // North America and the Caribbean
    'AG AI AW BB BL BM BQ BS BZ CA CR CU CW DM DO GD GL GP GT HN HT JM KN KY LC MF MQ MS MX NI PA PM PR SV SX TC TT US VC VG VI',
    // South America
    'AR BO BR CL CO EC FK GF GY PE PY SR UY VE',
    'AU NZ',
  ].flatMap((codes) => codes.split(' ')),
);

/** Everywhere, which is nowhere. */
const worldwide = 'XW';

export function sceneOfCountry(code: string): Scene | undefined {
  if (!/^[A-Z]{2}$/.test(code) || code === worldwide) return undefined;
  if (code === 'KR') return 'korean';
  return western.has(code) ? 'western' : 'other';
}

/**
 * Where an artist is at home: the country, else the area with the country's code or the code of a part of it (`KR-11`), else where the
 * artist was born or the group was founded. Undefined where nobody has said.
 */
export function sceneOfArtist(artist: Fields): Scene | undefined {
  for (const code of codesOf(artist)) {
    const scene = sceneOfCountry(code.slice(0, 2).toUpperCase());
    if (scene !== undefined) return scene;
  }
  return undefined;
}

function codesOf(artist: Fields): readonly string[] {
  const areas = [artist['area'], artist['begin-area']].map(fieldsOf);
  return [artist['country'], ...areas.flatMap(codesOfArea)].filter((code): code is string => typeof code === 'string');
}

function codesOfArea(area: Fields): readonly unknown[] {
  return ['iso-3166-1-codes', 'iso-3166-2-codes', 'iso-3166-3-codes'].flatMap((name) => listOf(area[name]));
}
