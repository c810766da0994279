const mbidForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A MusicBrainz id in the one spelling, or undefined for anything else. */
export function mbidOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (mbidForm.test(value)) return value;
  const lower = value.toLowerCase();
  return mbidForm.test(lower) ? lower : undefined;
}

/** The id under which the database and the buttons know what MusicBrainz knows under this one: 35 characters. */
export function importedId(mbid: string): string {
  return `mb-${mbid.replaceAll('-', '')}`;
}

/** Artists that stand for nobody in particular: https://musicbrainz.org/doc/Style/Unknown_and_untitled/Special_purpose_artist */
const nobody = new Set([
  '89ad4ac3-39f7-470e-963a-56509c546377', // Various Artists
  '125ec42a-7229-4250-afc5-e057484327fe', // [unknown]
  'f731ccc4-e22a-43af-a747-64213329e088', // [anonymous]
  '33cf029c-63b0-41a0-9855-be2a3665fb3b', // [data]
  '314e1c25-dde7-4e4d-b2f4-0a7b9f7c56dc', // [dialogue]
  'eec63d3c-3b81-4ad4-b1e4-7c147d4d2b61', // [no artist]
  '9be7f096-97ec-4615-8957-8d40b5dcbc41', // [traditional]
  '66ea0139-149f-4a0c-8fbf-5ea9ec4a6e49', // [Disney]
  'a0ef7e1d-44ff-4039-9435-7d5fefdeecc9', // [theatre]
  '90068d37-bae7-4292-be4a-704c145bd616', // [church chimes]
  '80a8851f-444c-4539-892b-ad2a49292aa9', // [language instruction]
  'd6bd72bc-b1e2-4525-92aa-0f853cbb41bf', // [soundtrack]
  '0187fe48-c87d-4dd8-beca-9c07ef535603', // [christmas music]
]);

export function isNobody(mbid: string): boolean {
  return nobody.has(mbid);
}
