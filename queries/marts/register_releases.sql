-- Releases of the register, and rounds of its survey. One row per release: its quarter's first
-- month.
with
    found as (
        select release
        from welfare_deciles
        union
        select release
        from program_deciles
        union
        select release
        from register_survey
    )
select
    release,
    cast(
        substr(release, 1, 4)
        || '-'
        || lpad(cast(3 * cast(substr(release, 7, 1) as integer) - 2 as varchar), 2, '0')
        || '-01' as date
    ) as period
from found
