const mbid = '11111111-1111-4111-8111-111111111111';
const hash = 'a'.repeat(64);

function artist(id: string, layer: string, external: string): string {
  return `INSERT INTO imported_artists (id, layer_id, external_id, name) VALUES ('${id}', '${layer}', '${external}', 'x')`;
}

function song(id: string, layer: string, external: string): string {
  return `INSERT INTO imported_songs (id, layer_id, external_id, title) VALUES ('${id}', '${layer}', '${external}', 'x')`;
}

function file(id: string, layer = 'graph'): string {
  return `INSERT INTO import_files (id, layer_id, name, size, pass, options, started_at, changed_at)
    VALUES ('${id}', '${layer}', 'x', 1, 'all', '', now(), now())`;
}

/** Each rule of the imported tables with statements that break it, each by itself, in the rows that constraints.test.ts writes before. */
export const breaches: Readonly<Record<string, readonly string[]>> = {
  imported_layers_pkey: [`INSERT INTO imported_layers (id, title, imported_at) VALUES ('graph', 'x', now())`],
  imported_layers_id_known: [`INSERT INTO imported_layers (id, title, imported_at) VALUES ('spotify', 'x', now())`],
  imported_layers_title_text: [`UPDATE imported_layers SET title = ''`, `UPDATE imported_layers SET title = ' x'`],
  imported_layers_url_web: [`UPDATE imported_layers SET url = 'javascript:alert(1)'`],
  imported_layers_counts: [
    `UPDATE imported_layers SET revision = -1`,
    `UPDATE imported_layers SET artists = -1`,
    `UPDATE imported_layers SET songs = -1`,
    `UPDATE imported_layers SET pairs = -1`,
  ],

  imported_artists_pkey: [artist('one', 'graph', 'another')],
  imported_artists_layer_id_fkey: [
    `UPDATE imported_artists SET layer_id = 'nothing' WHERE id = 'three'`,
    `DELETE FROM imported_layers WHERE id = 'musicbrainz'`,
  ],
  imported_artists_artist_id_fkey: [`UPDATE imported_artists SET artist_id = 'nobody'`],
  imported_artists_layer_id_external_id_key: [artist('another', 'graph', '1')],
  // Never met: the primary key is met before.
  imported_artists_layer_id_id_key: [],
  imported_artists_id_form: [
    artist('Big', 'graph', '9'),
    artist('a'.repeat(41), 'graph', '9'),
    artist('someone', 'musicbrainz', mbid),
    artist(`mb-${'1'.repeat(32)}`, 'musicbrainz', mbid),
    artist('mb-x', 'musicbrainz', 'x'),
    artist(`mb-${'a'.repeat(32)}`, 'musicbrainz', 'AAAAAAAA-AAAA-AAAA-AAAA-AAAAAAAAAAAA'),
  ],
  imported_artists_external_id_text: [artist('nine', 'graph', ''), artist('nine', 'graph', ' 9')],
  imported_artists_name_text: [`UPDATE imported_artists SET name = ''`, `UPDATE imported_artists SET name = E'a\\nb'`],
  imported_artists_hangul_text: [
    `UPDATE imported_artists SET hangul = 'Rose'`,
    `UPDATE imported_artists SET hangul = ''`,
    `UPDATE imported_artists SET hangul = '로제 '`,
  ],
  imported_artists_scene_known: [`UPDATE imported_artists SET scene = 'southern'`],
  imported_artists_kind_known: [`UPDATE imported_artists SET kind = 'orchestra'`],
  imported_artists_aliases_texts: [
    `UPDATE imported_artists SET aliases = NULL`,
    `UPDATE imported_artists SET aliases = '{x,NULL}'`,
    `UPDATE imported_artists SET aliases = '{""}'`,
    `UPDATE imported_artists SET aliases = '{x,x}'`,
  ],

  imported_songs_pkey: [song('first', 'graph', 'another')],
  imported_songs_layer_id_fkey: [`UPDATE imported_songs SET layer_id = 'nothing' WHERE id = 'first'`],
  imported_songs_collaboration_id_fkey: [`UPDATE imported_songs SET collaboration_id = 'nothing'`],
  imported_songs_layer_id_external_id_key: [song('another', 'graph', '1')],
  imported_songs_id_form: [song('Big!', 'graph', '9'), song('first-of-all', 'musicbrainz', mbid)],
  imported_songs_external_id_text: [song('ninth', 'graph', '')],
  imported_songs_title_text: [`UPDATE imported_songs SET title = ''`],
  imported_songs_released_date: [
    `UPDATE imported_songs SET released = ''`,
    `UPDATE imported_songs SET released = '24'`,
    `UPDATE imported_songs SET released = '2024-13'`,
    `UPDATE imported_songs SET released = '2024-10-00'`,
    `UPDATE imported_songs SET released = '2024-10-18T00:00'`,
  ],
  imported_songs_kinds_known: [
    `UPDATE imported_songs SET kinds = NULL`,
    `UPDATE imported_songs SET kinds = '{polka}'`,
    `UPDATE imported_songs SET kinds = '{single,single}'`,
    `UPDATE imported_songs SET kinds = '{single,NULL}'`,
  ],

  imported_credits_pkey: [`INSERT INTO imported_credits VALUES ('first', 0, 'three', 'featured')`],
  imported_credits_song_id_artist_id_key: [`INSERT INTO imported_credits VALUES ('first', 2, 'one', 'remixer')`],
  imported_credits_song_id_fkey: [`INSERT INTO imported_credits VALUES ('nothing', 0, 'one', 'primary')`],
  imported_credits_artist_id_fkey: [
    `INSERT INTO imported_credits VALUES ('first', 2, 'nobody', 'primary')`,
    `DELETE FROM imported_pairs; DELETE FROM imported_artists WHERE id = 'one'`,
  ],
  imported_credits_position: [`INSERT INTO imported_credits VALUES ('first', -1, 'three', 'primary')`],
  imported_credits_role_known: [`UPDATE imported_credits SET role = 'writer'`],
  imported_credits_credited_as_text: [`UPDATE imported_credits SET credited_as = ''`],
  imported_credits_join_phrase_text: [
    `UPDATE imported_credits SET join_phrase = ''`,
    `UPDATE imported_credits SET join_phrase = E'\\n'`,
  ],

  imported_memberships_pkey: [`INSERT INTO imported_memberships VALUES ('one', 'two', '', NULL, false)`],
  imported_memberships_person_id_fkey: [`INSERT INTO imported_memberships VALUES ('nobody', 'two')`],
  imported_memberships_group_id_fkey: [`INSERT INTO imported_memberships VALUES ('one', 'nobody')`],
  imported_memberships_not_of_itself: [`INSERT INTO imported_memberships VALUES ('one', 'one')`],
  imported_memberships_from_date: [`UPDATE imported_memberships SET from_date = 'once'`],
  imported_memberships_until_date: [`UPDATE imported_memberships SET until_date = '', ended = true`],
  imported_memberships_until_is_an_end: [`UPDATE imported_memberships SET until_date = '2020'`],

  imported_pairs_pkey: [`INSERT INTO imported_pairs VALUES ('graph', 'one', 'two', 1)`],
  imported_pairs_layer_id_fkey: [
    `ALTER TABLE imported_pairs DROP CONSTRAINT imported_pairs_layer_id_first_id_fkey,
    DROP CONSTRAINT imported_pairs_layer_id_second_id_fkey; INSERT INTO imported_pairs VALUES ('nothing', 'one', 'two', 1)`,
  ],
  imported_pairs_layer_id_first_id_fkey: [
    `INSERT INTO imported_pairs VALUES ('graph', 'nobody', 'two', 1)`,
    `INSERT INTO imported_pairs VALUES ('graph', 'mb-' || repeat('0', 32), 'two', 1)`,
  ],
  imported_pairs_layer_id_second_id_fkey: [`INSERT INTO imported_pairs VALUES ('graph', 'one', 'zero', 1)`],
  imported_pairs_order: [
    `INSERT INTO imported_pairs VALUES ('graph', 'two', 'one', 1)`,
    `INSERT INTO imported_pairs VALUES ('graph', 'two', 'two', 1)`,
  ],
  imported_pairs_tracks: [`UPDATE imported_pairs SET tracks = 0`],
  imported_pairs_example_title_text: [`UPDATE imported_pairs SET example_title = ''`],

  import_files_pkey: [file(hash)],
  import_files_layer_id_fkey: [file('b'.repeat(64), 'nothing')],
  import_files_id_hash: [file('x'), file('A'.repeat(64))],
  import_files_counts_count: [
    `UPDATE import_files SET size = -1`,
    `UPDATE import_files SET lines_done = -1, broken_lines = -1`,
    `UPDATE import_files SET rows_kept = -1`,
    `UPDATE import_files SET broken_lines = -1`,
  ],
  import_files_broken_lines_read: [`UPDATE import_files SET broken_lines = 4`],
  import_files_json: [`UPDATE import_files SET counts = '[]'`, `UPDATE import_files SET broken_samples = '{}'`],

  import_facts_pkey: [`INSERT INTO import_facts SELECT * FROM import_facts`],
  import_facts_file_id_fkey: [`INSERT INTO import_facts SELECT repeat('b', 64), 0, about, data FROM import_facts`],
  import_facts_part: [`UPDATE import_facts SET part = -1`],
  import_facts_about_known: [`UPDATE import_facts SET about = 'work'`],
  import_facts_data_whole: [
    `UPDATE import_facts SET data = ''`,
    `UPDATE import_facts SET data = data || '\\x00'::bytea`,
  ],
};
