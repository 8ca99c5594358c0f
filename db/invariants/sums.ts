import type postgres from 'postgres'

/** One promise that holds on every database at any moment: a sentence, and a query that finds its breaches. */
type Invariant = { promise: string; breaches: (sql: postgres.Sql) => postgres.PendingQuery<{ breach: string }[]> }

/** Read as the owner, over all organizations. */
export const invariants: Invariant[] = [
  {
    promise: 'positions are gapless in every organization',
    breaches: (sql) => sql`
      select h.organization_id || ': ' || count(e.position) || ' events up to position ' || h.position as breach
      from events.heads h left join events.events e using (organization_id)
      group by h.organization_id, h.position having count(e.position) <> h.position or max(e.position) <> h.position`,
  },
  {
    promise: 'versions of a stream are 1, 2, 3, …',
    breaches: (sql) => sql`
      select stream_type || ' ' || stream_id as breach from events.events
      group by organization_id, stream_type, stream_id having max(version) <> count(*) or min(version) <> 1`,
  },
  {
    promise: 'every journal has two lines or more and sums to zero',
    breaches: (sql) => sql`
      select 'journal ' || j.id as breach from payment.journals j
      left join payment.entries e on e.organization_id = j.organization_id and e.journal_id = j.id
      group by j.organization_id, j.id having count(e.line) < 2 or coalesce(sum(e.amount_paise), 0) <> 0`,
  },
  {
    promise: 'a delivery weighs what its bags weigh',
    breaches: (sql) => sql`
      select 'delivery ' || d.id as breach from delivery.deliveries d left join (
        select organization_id, delivery_id, count(*) as bags, sum(weight_grams) as gross
        from delivery.bags where struck_at is null group by 1, 2) b
        on b.organization_id = d.organization_id and b.delivery_id = d.id
      where d.bag_count <> coalesce(b.bags, 0) or d.gross_weight_grams <> coalesce(b.gross, 0)
        or d.net_weight_grams <> d.gross_weight_grams - d.standard_deduction_grams - d.quality_deduction_grams`,
  },
  {
    promise: 'a priced delivery is worth net × price, rounded once',
    breaches: (sql) => sql`
      select 'delivery ' || id as breach from delivery.deliveries
      where total_value_paise is not null
        and total_value_paise <> round(net_weight_grams::numeric * price_paise_per_kg / 1000)`,
  },
  {
    promise: "a trip's totals are the sums of its deliveries",
    breaches: (sql) => sql`
      select 'trip ' || t.id as breach from delivery.trips t left join (
        select organization_id, trip_id, count(*) as farmers, sum(bag_count) as bags, sum(gross_weight_grams) as gross,
          sum(net_weight_grams) as net from delivery.deliveries group by 1, 2) d
        on d.organization_id = t.organization_id and d.trip_id = t.id
      where t.farmer_count <> coalesce(d.farmers, 0) or t.bag_count <> coalesce(d.bags, 0)
        or t.gross_weight_grams <> coalesce(d.gross, 0) or t.net_weight_grams <> coalesce(d.net, 0)`,
  },
  {
    promise: 'an advance is recovered by settlements that stand, and never twice',
    breaches: (sql) => sql`
      select 'advance ' || a.id as breach from payment.advances a left join (
        select r.organization_id, r.advance_id, sum(r.principal_paise) as recovered
        from payment.recoveries r join payment.settlements s on s.organization_id = r.organization_id
          and s.id = r.settlement_id and s.status <> 'reversed' group by 1, 2) r
        on r.organization_id = a.organization_id and r.advance_id = a.id
      where a.recovered_paise <> coalesce(r.recovered, 0)`,
  },
  {
    promise: 'a settlement recovers what its lines say',
    breaches: (sql) => sql`
      select 'settlement ' || s.number as breach from payment.settlements s left join (
        select organization_id, settlement_id, sum(principal_paise) as principal, sum(interest_paise) as interest
        from payment.recoveries group by 1, 2) r on r.organization_id = s.organization_id and r.settlement_id = s.id
      where s.advance_recovered_paise <> coalesce(r.principal, 0) or s.interest_paise <> coalesce(r.interest, 0)`,
  },
  {
    promise: 'a settlement is paid by confirmed payments and no more than is due',
    breaches: (sql) => sql`
      select 'settlement ' || s.number as breach from payment.settlements s left join (
        select a.organization_id, a.settlement_id,
          sum(a.amount_paise) filter (where p.status not in ('failed', 'reversed')) as allocated,
          sum(a.amount_paise) filter (where p.status = 'confirmed') as paid
        from payment.allocations a join payment.payments p on p.organization_id = a.organization_id and p.id = a.payment_id
        group by 1, 2) a on a.organization_id = s.organization_id and a.settlement_id = s.id
      where s.allocated_paise <> coalesce(a.allocated, 0) or s.paid_paise <> coalesce(a.paid, 0)`,
  },
  {
    promise: 'a settlement is adjusted by what its adjustments say',
    breaches: (sql) => sql`
      select 'settlement ' || s.number as breach from payment.settlements s left join (
        select organization_id, settlement_id, sum(amount_paise) as paise from payment.adjustments group by 1, 2) a
        on a.organization_id = s.organization_id and a.settlement_id = s.id
      where s.adjustment_paise <> coalesce(a.paise, 0)`,
  },
  {
    promise: 'an adjustment is the answer to a dispute, and every amount answered is an adjustment',
    breaches: (sql) => sql`
      select 'dispute ' || coalesce(q.id, a.dispute_id) as breach
      from (select * from delivery.disputes where adjustment_paise is not null) q
      full join payment.adjustments a on a.organization_id = q.organization_id and a.dispute_id = q.id
      where q.adjustment_paise is distinct from a.amount_paise`,
  },
  {
    promise: 'what the ledger owes a farmer is what settlements leave unpaid',
    breaches: (sql) => sql`
      select 'farmer ' || coalesce(l.farmer_id, s.farmer_id) || ': ledger ' || coalesce(l.owed, 0) || ', settlements '
        || coalesce(s.due, 0) as breach
      from (select organization_id, farmer_id, -sum(amount_paise) as owed from payment.entries
        where account = 'farmer_payable' group by 1, 2) l
      full join (select organization_id, farmer_id, sum(final_amount_paise - paid_paise) as due from payment.settlements
        where status <> 'reversed' group by 1, 2) s using (organization_id, farmer_id)
      where coalesce(l.owed, 0) <> coalesce(s.due, 0)`,
  },
  {
    promise: 'open advances are the balance of the advances account',
    breaches: (sql) => sql`
      select 'farmer ' || coalesce(l.farmer_id, a.farmer_id) as breach
      from (select organization_id, farmer_id, sum(amount_paise) as open from payment.entries
        where account = 'farmer_advances' group by 1, 2) l
      full join (select organization_id, farmer_id, sum(amount_paise - recovered_paise - cancelled_paise) as open
        from payment.advances where status in ('paid', 'part_recovered', 'recovered', 'cancelled') and paid_at is not null
        group by 1, 2) a using (organization_id, farmer_id)
      where coalesce(l.open, 0) <> coalesce(a.open, 0)`,
  },
  {
    promise: 'the ledger has with each member what was drawn, less what came back and what counts took out',
    breaches: (sql) => sql`
      select 'member ' || coalesce(l.member_id, f.member_id) as breach
      from (select organization_id, member_id, sum(amount_paise) as held from payment.entries
        where account = 'cash_with_managers' group by 1, 2) l
      full join (select organization_id, member_id, sum(case kind when 'drawn' then amount_paise
          when 'returned' then -amount_paise else difference_paise - paid_out_paise end) as held
        from payment.float_entries group by 1, 2) f using (organization_id, member_id)
      where coalesce(l.held, 0) <> coalesce(f.held, 0)`,
  },
  {
    promise: 'a count took out every advance and payment in cash since the first cash, once, and left what was counted',
    breaches: (sql) => sql`
      select 'count ' || c.id as breach from payment.float_entries c
      cross join lateral (
        select sum(case b.kind when 'drawn' then b.amount_paise when 'returned' then -b.amount_paise
            else b.difference_paise end) as moved, sum(b.paid_out_paise) as out, min(b.journal_number) as first
        from payment.float_entries b where b.organization_id = c.organization_id and b.member_id = c.member_id
          -- Up to the same journal a count has seen what was drawn and returned; another count there moved nothing, or came later.
          and (b.journal_number < c.journal_number or b.id = c.id
            or (b.journal_number = c.journal_number and b.kind <> 'counted'))
      ) b
      cross join lateral (
        select coalesce(-sum(e.amount_paise), 0) as out from payment.journals j
        join payment.entries e on e.organization_id = j.organization_id and e.journal_id = j.id and e.account = 'cash'
        left join payment.advances a on a.organization_id = j.organization_id and a.id = j.source_id
        left join payment.payments p on p.organization_id = j.organization_id and p.id = j.source_id
        where j.organization_id = c.organization_id and j.number > b.first and j.number <= c.journal_number
          and coalesce(a.recorded_by, p.created_by) = c.member_id
      ) o
      where c.kind = 'counted' and (b.out <> o.out or b.moved - b.out <> c.amount_paise)`,
  },
  {
    promise: 'a settlement bears what its shares of charges say',
    breaches: (sql) => sql`
      select 'settlement ' || number as breach from payment.settlements
      where charges_paise <> coalesce((select sum((one->>'amountPaise')::bigint) from jsonb_array_elements(charges) one), 0)`,
  },
  {
    promise: 'the ledger bears the charges that stand, less what farmers bear',
    breaches: (sql) => sql`
      select 'organization ' || organization_id || ': ledger ' || coalesce(l.paise, 0) || ', charges ' || coalesce(c.paise, 0)
        as breach
      from (select organization_id, sum(amount_paise) as paise from payment.entries where account = 'charges' group by 1) l
      full join (select organization_id, sum(paise) as paise from (
          select organization_id, amount_paise as paise from payment.charges where removed_at is null
          union all select organization_id, -charges_paise from payment.settlements where status <> 'reversed') x group by 1) c
        using (organization_id)
      where coalesce(l.paise, 0) <> coalesce(c.paise, 0)`,
  },
  {
    promise: 'a batch is the sum of its payments',
    breaches: (sql) => sql`
      select 'batch ' || b.id as breach from payment.batches b left join (
        select organization_id, batch_id, count(*) as payments, sum(amount_paise) as paise from payment.payments
        group by 1, 2) p on p.organization_id = b.organization_id and p.batch_id = b.id
      where b.payment_count <> coalesce(p.payments, 0) or b.amount_paise <> coalesce(p.paise, 0)`,
  },
]
