-- One row per fact about the open version: version, as_of, built_at, content_hash, sample.
select key, value from meta order by key
