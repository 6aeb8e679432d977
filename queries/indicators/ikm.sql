-- Satisfaction of each unit and of the office, by semester. One row per unit, semester and part.
-- numerator: sum of the answers' points (1 to 4), denominator: answers. The whole is 25 × the sum
-- of the nine unsur means × the office's weight; a part is one unsur, 25 × its mean. Rounded half
-- up to two decimals, as a decimal number: 76.605 is 76.61 whatever its binary neighbour is.
with
    answers as (
        select
            case when upt.upt_code is null then 'unit' else 'upt' end as unit_kind,
            satisfaction.unit_code,
            make_date(
                year(satisfaction.date),
                case when month(satisfaction.date) <= 6 then 1 else 7 end,
                1
            ) as period,
            satisfaction.u1,
            satisfaction.u2,
            satisfaction.u3,
            satisfaction.u4,
            satisfaction.u5,
            satisfaction.u6,
            satisfaction.u7,
            satisfaction.u8,
            satisfaction.u9
        from satisfaction
        left join upt on upt.upt_code = satisfaction.unit_code
    ),
    points as (
        select
            answers.unit_kind,
            answers.unit_code,
            answers.period,
            elements.element,
            case
                elements.element
                when 1
                then answers.u1
                when 2
                then answers.u2
                when 3
                then answers.u3
                when 4
                then answers.u4
                when 5
                then answers.u5
                when 6
                then answers.u6
                when 7
                then answers.u7
                when 8
                then answers.u8
                when 9
                then answers.u9
            end as points
        from answers
        cross join skm_elements as elements
    ),
    judged as (
        select unit_kind, unit_code, period, element, points
        from points
        union all
        select
            'office' as unit_kind,
            agency.slug as unit_code,
            points.period,
            points.element,
            points.points
        from points
        cross join agency
    ),
    sums as (
        select unit_kind, unit_code, period, element, sum(points) as points, count(*) as answers
        from judged
        group by unit_kind, unit_code, period, element
    ),
    scores as (
        select
            unit_kind,
            unit_code,
            period,
            'unsur=' || cast(element as varchar) as part,
            points,
            answers,
            1.0 as weight
        from sums
        union all
        select
            sums.unit_kind,
            sums.unit_code,
            sums.period,
            '*' as part,
            sum(sums.points) as points,
            max(sums.answers) as answers,
            max(agency.satisfaction_weight) as weight
        from sums
        cross join agency
        group by sums.unit_kind, sums.unit_code, sums.period
    )
select
    unit_kind,
    unit_code,
    period,
    'semester' as period_kind,
    '*' as program_code,
    part,
    cast(points as double) as numerator,
    cast(answers as double) as denominator,
    cast(round(cast(25 * weight * points / answers as decimal(18, 9)), 2) as double) as value
from scores
