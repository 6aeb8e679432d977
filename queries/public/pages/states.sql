-- How many figures of a release say what. One row per state that occurs.
-- angka, nol: shown. perlindungan, tingkat: hidden (observations.reason). belum_melapor: a report
-- was expected and none came. tidak_ada: no data, or nobody to count.
select
    case
        when reason is not null
        then reason
        when value = 0
        then 'nol'
        when value is not null
        then 'angka'
        when expected > 0 and reported = 0
        then 'belum_melapor'
        else 'tidak_ada'
    end as state,
    count(*) as figures
from observations
group by all
order by state
