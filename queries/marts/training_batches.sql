-- Batches of training and how far they can be judged. One row per batch and area.
-- state_6, state_12: belum_waktunya while fewer months have passed at the office's as_of than that,
-- belum_diukur where they have and nobody looked, else diukur.
with
    ages as (
        select
            trainings.*,
            completed_on is not null
            and cast(completed_on + interval '6 months' as date) <= agency.as_of as is_6_due,
            completed_on is not null
            and cast(completed_on + interval '12 months' as date) <= agency.as_of as is_12_due
        from trainings
        cross join agency
    )
select
    batch,
    region_code,
    completed_on,
    trained,
    completed,
    received_capital,
    alive_6_months,
    alive_12_months,
    case
        when not is_6_due
        then 'belum_waktunya'
        when alive_6_months is null or received_capital is null
        then 'belum_diukur'
        else 'diukur'
    end as state_6,
    case
        when not is_12_due
        then 'belum_waktunya'
        when alive_12_months is null or received_capital is null
        then 'belum_diukur'
        else 'diukur'
    end as state_12
from ages
