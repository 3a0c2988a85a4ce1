CREATE SCHEMA plant;
COMMENT ON SCHEMA plant IS 'it''s the plant';
CREATE EXTENSION pg_trgm;
CREATE TYPE plant.state AS ENUM ('new', 'it''s', 'done');
CREATE DOMAIN plant.code AS varchar(20) NOT NULL DEFAULT 'x' CONSTRAINT code_form CHECK (VALUE ~ '^[a-z]+$');
CREATE TYPE plant.place AS (hall int, "Row" text COLLATE "C");
CREATE TYPE plant.span AS RANGE (subtype = numeric);
COMMENT ON TYPE plant.state IS 'a state';
CREATE SEQUENCE plant.counter AS integer INCREMENT 5 START 100 CYCLE;
CREATE FUNCTION plant.next_code(n int DEFAULT 1) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a;b' || n; END $$;
CREATE TABLE plant."Order" (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  serial_no serial UNIQUE DEFERRABLE INITIALLY DEFERRED,
  code plant.code,
  label text COLLATE "C" DEFAULT plant.next_code(2),
  state plant.state DEFAULT 'new'::plant.state,
  price numeric(10,2) NOT NULL CHECK (price > 0),
  total numeric GENERATED ALWAYS AS (price * 2) STORED,
  "select" int[] DEFAULT '{1,2}',
  made timestamptz DEFAULT now(),
  CONSTRAINT positive CHECK (price < 1000000) NO INHERIT
) WITH (fillfactor = 70);
COMMENT ON TABLE plant."Order" IS E'line\\n one';
COMMENT ON COLUMN plant."Order"."select" IS 'odd';
ALTER TABLE plant."Order" ADD CONSTRAINT late CHECK (price <> 13) NOT VALID;
CREATE TABLE public.line (
  order_id bigint NOT NULL, n int, place plant.place, during int4range,
  PRIMARY KEY (order_id, n) INCLUDE (place),
  CONSTRAINT line_order FOREIGN KEY (order_id) REFERENCES plant."Order" ON DELETE CASCADE ON UPDATE RESTRICT DEFERRABLE,
  CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&)
);
ALTER TABLE plant."Order" ADD COLUMN first_line bigint;
ALTER TABLE plant."Order" ADD CONSTRAINT back FOREIGN KEY (first_line, serial_no) REFERENCES public.line (order_id, n) MATCH FULL NOT VALID;
CREATE INDEX order_label ON plant."Order" USING btree (lower(label) DESC NULLS LAST, state) INCLUDE (price) WITH (fillfactor=80) WHERE state <> 'done';
CREATE INDEX order_trgm ON plant."Order" USING gin (label gin_trgm_ops);
COMMENT ON INDEX plant.order_trgm IS 'search';
CREATE UNLOGGED TABLE public.cache (k text, v jsonb);
CREATE TABLE public.event (id bigint, at date NOT NULL, note text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE public.event_2025 PARTITION OF public.event FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY RANGE (id);
CREATE TABLE public.event_2025_a PARTITION OF public.event_2025 FOR VALUES FROM (MINVALUE) TO (100);
CREATE TABLE public.event_rest PARTITION OF public.event DEFAULT;
CREATE INDEX event_note ON public.event (note);
CREATE TABLE public.base (a int, CONSTRAINT a_pos CHECK (a > 0));
CREATE TABLE public.child (b int) INHERITS (public.base);
CREATE TABLE public.empty ();
CREATE VIEW public.b_view AS SELECT id, price FROM plant."Order" WHERE state = 'new';
CREATE VIEW public.a_view WITH (security_barrier = true) AS SELECT v.id, l.n FROM public.b_view v JOIN public.line l ON l.order_id = v.id;
COMMENT ON VIEW public.a_view IS 'over b';
CREATE MATERIALIZED VIEW public.sums AS SELECT state, sum(price) AS total FROM plant."Order" GROUP BY state;
CREATE UNIQUE INDEX sums_state ON public.sums (state);
CREATE FUNCTION public.of_view(public.a_view) RETURNS SETOF public.line LANGUAGE sql STABLE BEGIN ATOMIC SELECT * FROM public.line WHERE line.n = ($1).n; END;
CREATE PROCEDURE public.work(INOUT n int) LANGUAGE plpgsql AS $p$ BEGIN UPDATE public.line SET n = line.n; END $p$;
CREATE AGGREGATE public.total(numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '0');
COMMENT ON FUNCTION plant.next_code(int) IS 'codes';
CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.made := now(); RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON plant."Order" FOR EACH ROW WHEN (OLD.price IS DISTINCT FROM NEW.price) EXECUTE FUNCTION public.touch();
CREATE TRIGGER off_one AFTER INSERT ON public.cache FOR EACH STATEMENT EXECUTE FUNCTION public.touch();
ALTER TABLE public.cache DISABLE TRIGGER off_one;
ALTER TABLE public.line ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON public.line FOR SELECT TO PUBLIC USING (n > 0);
CREATE STATISTICS plant.st (dependencies) ON state, price FROM plant."Order";
ALTER TABLE public.cache REPLICA IDENTITY FULL;
