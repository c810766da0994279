-- Two rules that only the catalog's files kept so far: somebody says that a person is in a group, and a sub-unit is drawn from a group.

CREATE FUNCTION catalog_check_member_sourced(person text, team text, which integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM memberships WHERE person_id = person AND group_id = team AND stint = which FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  IF NOT EXISTS (SELECT FROM membership_sources WHERE person_id = person AND group_id = team AND stint = which) THEN
    PERFORM catalog_refuse('memberships_sourced', person, 'at least one source says so');
  END IF;
END $$;

CREATE FUNCTION catalog_check_sub_unit_has_parent(unit text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM artists WHERE id = unit AND kind = 'sub-unit' FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  IF NOT EXISTS (SELECT FROM sub_unit_parents WHERE sub_unit_id = unit) THEN
    PERFORM catalog_refuse('artists_sub_unit_has_parent', unit, 'a sub-unit is drawn from at least one group');
  END IF;
END $$;

CREATE FUNCTION catalog_member_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_member_sourced(NEW.person_id, NEW.group_id, NEW.stint);
  RETURN NULL;
END $$;

CREATE FUNCTION catalog_member_source_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_member_sourced(OLD.person_id, OLD.group_id, OLD.stint);
  RETURN NULL;
END $$;

CREATE FUNCTION catalog_sub_unit_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_sub_unit_has_parent(NEW.id);
  RETURN NULL;
END $$;

CREATE FUNCTION catalog_sub_unit_parent_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_sub_unit_has_parent(OLD.sub_unit_id);
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "memberships_sourced" AFTER INSERT ON "memberships"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_member_added();
CREATE CONSTRAINT TRIGGER "membership_sources_rules" AFTER UPDATE OR DELETE ON "membership_sources"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_member_source_gone();
CREATE CONSTRAINT TRIGGER "artists_sub_unit_has_parent" AFTER INSERT OR UPDATE OF "kind" ON "artists"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_sub_unit_added();
CREATE CONSTRAINT TRIGGER "sub_unit_parents_gone" AFTER UPDATE OR DELETE ON "sub_unit_parents"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_sub_unit_parent_gone();

COMMENT ON TABLE "catalog_state" IS 'schema 20261124000000_sourced_members';
