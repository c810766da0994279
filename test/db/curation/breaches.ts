const suggestion = (id: string, columns: string, values: string) =>
  `INSERT INTO suggestions (id, user_id, locale, form, at${columns}) VALUES ('${id}', 11, 'en', '{}', now()${values})`;
const change = (values: string) => `INSERT INTO catalog_changes VALUES (${values})`;
const edit = (values: string) => `INSERT INTO catalog_edits VALUES (${values})`;

/** Each rule of curation's tables with statements that break it, each by itself, in what constraints.test.ts stores before. */
export const breaches: Readonly<Record<string, readonly string[]>> = {
  suggestions_pkey: [suggestion('aaaaaaaaaaaa', '', '')],
  suggestions_id_code: [suggestion('short', '', ''), suggestion('AAAAAAAAAAAA', '', '')],
  suggestions_place: [
    `UPDATE suggestions SET user_id = 0 WHERE state = 'open'`,
    `UPDATE suggestions SET guild_id = 0 WHERE state = 'open'`,
  ],
  suggestions_locale_text: [`UPDATE suggestions SET locale = '' WHERE state = 'open'`],
  suggestions_about: [
    `UPDATE suggestions SET about_type = NULL WHERE state = 'open'`,
    `UPDATE suggestions SET about_id = NULL WHERE state = 'open'`,
    `UPDATE suggestions SET about_type = 'artist', about_id = 'A b' WHERE state = 'open'`,
  ],
  suggestions_form_object: [
    `UPDATE suggestions SET form = '[]' WHERE state = 'open'`,
    `UPDATE suggestions SET form = jsonb_build_object('title', repeat('x', 50000)) WHERE state = 'open'`,
  ],
  suggestions_decision: [
    `UPDATE suggestions SET state = 'accepted' WHERE state = 'open'`,
    `UPDATE suggestions SET decided_by = 5, decided_at = now(), reason = 'x' WHERE state = 'open'`,
    `UPDATE suggestions SET state = 'accepted', decided_by = 5, decided_at = now() WHERE state = 'open'`,
  ],
  suggestions_rejected_for_a_reason: [
    `UPDATE suggestions SET state = 'rejected', decided_by = 5, decided_at = now(), reason = '' WHERE state = 'open'`,
  ],
  suggestions_revision: [
    `UPDATE suggestions SET revised_by = NULL WHERE state = 'open'`,
    `UPDATE suggestions SET revised_at = NULL WHERE state = 'open'`,
  ],
  suggestions_told_after_decision: [`UPDATE suggestions SET told_at = now() WHERE state = 'open'`],
  suggestions_decided_once: [
    `UPDATE suggestions SET reason = 'y' WHERE state = 'accepted'`,
    `UPDATE suggestions SET state = 'open', decided_by = NULL, decided_at = NULL, reason = NULL WHERE state = 'accepted'`,
    `UPDATE suggestions SET form = '{"title":"x"}', told_at = now() WHERE state = 'rejected'`,
  ],
  catalog_changes_pkey: [change(`1, now(), 5, 'edit', 'artist', 'x', 'X', '', NULL, repeat('0', 12)`)],
  catalog_changes_suggestion_id_key: [
    change(`2, now(), 5, 'edit', 'artist', 'x', 'X', '', 'bbbbbbbbbbbb', repeat('0', 12)`),
  ],
  catalog_changes_suggestion_id_fkey: [
    change(`2, now(), 5, 'edit', 'artist', 'x', 'X', '', 'zzzzzzzzzzzz', repeat('0', 12)`),
    `DELETE FROM suggestions WHERE state = 'accepted'`,
  ],
  catalog_changes_by_somebody: [change(`2, now(), 0, 'edit', 'artist', 'x', 'X', '', NULL, repeat('0', 12)`)],
  catalog_changes_subject_slug: [change(`2, now(), 5, 'edit', 'artist', 'X y', 'X', '', NULL, repeat('0', 12)`)],
  catalog_changes_title_text: [change(`2, now(), 5, 'edit', 'artist', 'x', '', '', NULL, repeat('0', 12)`)],
  catalog_changes_version_hex: [change(`2, now(), 5, 'edit', 'artist', 'x', 'X', '', NULL, 'newest'`)],
  catalog_changes_append_only: [
    `UPDATE catalog_changes SET reason = 'y'`,
    `DELETE FROM catalog_changes`,
    `TRUNCATE catalog_changes CASCADE`,
  ],
  catalog_edits_pkey: [edit(`1, 0, 'artist', 'x', NULL, '{}'`)],
  catalog_edits_change_id_entity_type_entity_id_key: [edit(`1, 9, 'collaboration', 'apt', NULL, '{}'`)],
  catalog_edits_change_id_fkey: [edit(`9, 0, 'artist', 'x', NULL, '{}'`)],
  catalog_edits_position: [edit(`1, -1, 'artist', 'x', NULL, '{}'`)],
  catalog_edits_entity_id_slugs: [
    edit(`1, 9, 'artist', 'X', NULL, '{}'`),
    edit(`1, 9, 'artist', 'a b', NULL, '{}'`),
    edit(`1, 9, 'membership', 'a', NULL, '{}'`),
    edit(`1, 9, 'membership', 'a b c', NULL, '{}'`),
  ],
  catalog_edits_objects: [edit(`1, 9, 'artist', 'x', NULL, '[]'`), edit(`1, 9, 'artist', 'x', 'null', '{}'`)],
  catalog_edits_change_something: [edit(`1, 9, 'artist', 'x', NULL, NULL`), edit(`1, 9, 'artist', 'x', '{}', '{}'`)],
  catalog_edits_append_only: [
    `DELETE FROM catalog_edits`,
    `TRUNCATE catalog_edits`,
    `UPDATE catalog_edits SET after = '{"id":"y"}'`,
    `UPDATE catalog_edits SET settled_at = NULL WHERE settled_at IS NOT NULL`,
    `UPDATE catalog_edits SET settled_at = '2027-01-01' WHERE settled_at IS NOT NULL`,
  ],
};
