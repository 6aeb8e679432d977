-- Entitled and served of the office's own duty. One row per area, year and part.
-- Parts: each basic service ('service=a'); all of the level together ('*'), which is known only
-- where each of them is: nobody entitled is known, too. served counts those entitled: whom an area
-- serves beyond them makes up for nobody elsewhere. A province answers for itself, inside its
-- homes; what its kabupaten do outside them is theirs and is not added to it.
with
    duties as (
        select
            spm.region_code,
            spm.year,
            spm.service,
            case when spm.served is not null then spm.entitled end as entitled,
            case
                when spm.entitled is not null and spm.served is not null
                then least(spm.served, spm.entitled)
            end as served
        from spm
        cross join agency
        where agency.level <> 'provinsi' or spm.region_code = agency.region_code
    ),
    level_services as (
        select count(*) as services
        from spm_services as services
        join agency on (agency.level = 'provinsi') = (services.level = 'provinsi')
    )
select region_code, year, 'service=' || service as part, entitled, served, entitled - served as gap
from duties
union all
select
    duties.region_code,
    duties.year,
    '*' as part,
    case
        when count(duties.entitled) >= max(level_services.services) then sum(duties.entitled)
    end as entitled,
    case
        when count(duties.entitled) >= max(level_services.services) then sum(duties.served)
    end as served,
    case
        when count(duties.entitled) >= max(level_services.services)
        then sum(duties.entitled - duties.served)
    end as gap
from duties
cross join level_services
group by duties.region_code, duties.year
