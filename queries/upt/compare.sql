-- One row per UPT of one kind: a share of $year with the range that chance alone leaves it
-- (Wilson).
-- $indicator is a share of people (numerator of denominator). low and high: the interval of Wilson
-- (1927) at the width of the thresholds; kind_value: all UPT of the kind together; homes: how many
-- of them have a value. status is said of two and more only; NULL = nobody to compare with, or no
-- value.
with
    width as (select value as z from catalogue_thresholds where threshold = 'interval_z'),
    scales as (select scale from catalogue_indicators where indicator = $indicator),
    figures as (
        select unit_code as upt_code, numerator, denominator, numerator / denominator as share
        from observations
        where
            indicator = $indicator
            and unit_kind = 'upt'
            and period_kind = 'tahun'
            and period = make_date($year, 1, 1)
            and program_code = '*'
            and part = '*'
            and denominator > 0
    ),
    homes as (
        select
            upt.upt_code,
            upt.upt_name,
            upt.kind,
            figures.numerator,
            figures.denominator,
            figures.share,
            sum(figures.numerator) over () / sum(figures.denominator) over () as kind_share,
            count(figures.share) over () as homes,
            width.z * width.z / figures.denominator as spread,
            width.z
        from upt
        cross join width
        left join figures on figures.upt_code = upt.upt_code
        where
            upt.kind = $kind
            and (upt.valid_from is null or upt.valid_from <= make_date($year, 12, 31))
            and (upt.valid_to is null or upt.valid_to >= make_date($year, 1, 1))
    ),
    centred as (
        select
            *,
            (share + spread / 2) / (1 + spread) as centre,
            z
            * sqrt(share * (1 - share) / denominator + spread / (4 * denominator))
            / (1 + spread) as half
        from homes
    )
select
    centred.upt_code,
    centred.upt_name,
    centred.kind,
    centred.numerator,
    centred.denominator,
    scales.scale * centred.share as value,
    case
        when centred.share is not null
        then scales.scale * greatest(centred.centre - centred.half, 0)
    end as low,
    case
        when centred.share is not null then scales.scale * least(centred.centre + centred.half, 1)
    end as high,
    scales.scale * centred.kind_share as kind_value,
    centred.homes,
    case
        when centred.homes < 2 or centred.share is null
        then null
        when centred.centre + centred.half < centred.kind_share
        then 'di_bawah_sejenis'
        when centred.centre - centred.half > centred.kind_share
        then 'di_atas_sejenis'
        else 'dalam_rentang'
    end as status
from centred
cross join scales
order by centred.share desc nulls last, centred.upt_name
