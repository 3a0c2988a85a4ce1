SELECT string_agg(line, E'\n' ORDER BY line COLLATE "C") FROM (
  SELECT 'class ' || c.oid::regclass || ' ' || c.relkind::text || c.relpersistence::text || c.relreplident::text || c.relrowsecurity || c.relforcerowsecurity
         || coalesce(c.reloptions::text, '') || coalesce(obj_description(c.oid, 'pg_class'), '') AS line
    FROM pg_class c WHERE c.relnamespace::regnamespace::text !~ '^(pg_|information_schema|sluice)'
  UNION ALL
  SELECT 'column ' || a.attrelid::regclass || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || a.attnotnull || a.attidentity::text
         || a.attgenerated::text || a.attstorage::text || a.attcompression::text || coalesce(a.attstattarget::text, '')
         || coalesce(a.attoptions::text, '') || coalesce(pg_get_expr(d.adbin, d.adrelid), '') || coalesce(col_description(a.attrelid, a.attnum), '')
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind NOT IN ('i', 'I', 't') AND c.relnamespace::regnamespace::text !~ '^(pg_|information_schema|sluice)'
  UNION ALL
  SELECT 'constraint ' || coalesce(nullif(conrelid, 0)::regclass::text, contypid::regtype::text) || ' ' || conname || ' ' || pg_get_constraintdef(oid)
         || convalidated || coalesce((CASE WHEN contype IN ('c', 'n') THEN connoinherit END)::text, '') || coalesce(obj_description(oid, 'pg_constraint'), '')
    FROM pg_constraint WHERE connamespace::regnamespace::text !~ '^(pg_|information_schema|sluice)' AND NOT (contype = 'n' AND conname LIKE '%\_not\_null') AND NOT (contype = 'f' AND conparentid <> 0)
  UNION ALL
  SELECT 'index ' || pg_get_indexdef(i.indexrelid) || i.indisclustered || i.indisreplident FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
   WHERE c.relnamespace::regnamespace::text !~ '^(pg_|information_schema|sluice)'
  UNION ALL
  SELECT 'inherits ' || inhrelid::regclass || ' ' || inhparent::regclass || ' ' || inhseqno FROM pg_inherits
  UNION ALL
  SELECT 'trigger ' || pg_get_triggerdef(oid) || tgenabled::text || coalesce(obj_description(oid, 'pg_trigger'), '') FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL
  SELECT 'routine ' || CASE WHEN prokind = 'a' THEN oid::regprocedure::text ELSE pg_get_functiondef(oid) END || coalesce(obj_description(oid, 'pg_proc'), '')
    FROM pg_proc p WHERE pronamespace::regnamespace::text !~ '^(pg_|information_schema|sluice)'
     AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL
  SELECT 'sequence ' || seqrelid::regclass || ' ' || format_type(seqtypid, NULL) || ' ' || seqstart || ' ' || seqincrement || ' ' || seqmin || ' '
         || seqmax || ' ' || seqcache || seqcycle FROM pg_sequence
  UNION ALL
  SELECT 'type ' || t.oid::regtype || ' ' || t.typtype::text || t.typnotnull || coalesce(t.typdefault, '') || coalesce(obj_description(t.oid, 'pg_type'), '')
         || coalesce((SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid), '')
    FROM pg_type t WHERE t.typnamespace::regnamespace::text !~ '^(pg_|information_schema|sluice)' AND t.typtype IN ('c', 'd', 'e', 'r', 'm') AND t.typname NOT LIKE '\_%'
     AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
  UNION ALL
  SELECT 'rule ' || pg_get_ruledef(r.oid) || coalesce(obj_description(r.oid, 'pg_rewrite'), '') FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
   WHERE c.relnamespace::regnamespace::text !~ '^(pg_|information_schema|sluice)'
  UNION ALL
  SELECT 'policy ' || polname || ' ' || polrelid::regclass || polcmd::text || polpermissive || coalesce(pg_get_expr(polqual, polrelid), '')
         || coalesce(pg_get_expr(polwithcheck, polrelid), '') || coalesce(obj_description(oid, 'pg_policy'), '') FROM pg_policy
  UNION ALL
  SELECT 'statistics ' || pg_get_statisticsobjdef(oid) || coalesce(obj_description(oid, 'pg_statistic_ext'), '') FROM pg_statistic_ext
  UNION ALL
  SELECT 'schema ' || nspname || coalesce(obj_description(oid, 'pg_namespace'), '') FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema|sluice)'
) lines
