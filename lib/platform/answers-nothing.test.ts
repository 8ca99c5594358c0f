import { expect, test } from 'vitest'
import { answersNothing } from './answers-nothing'

test.each([
  'insert into a (b) values ($1)',
  '\n  update a set b = (select max(c) from d) where e = $1',
  'delete from a where b = $1',
  'insert into a (b) values ($1) on conflict do nothing',
  `with h as (insert into a values (1) returning id) insert into b select id from h`,
  `update a set b = 'returning (' where c = $1`,
])('nobody waits for: %s', (statement) => {
  expect(answersNothing(statement)).toBe(true)
})

test.each([
  'select 1',
  'select * from a for update',
  'insert into a (b) values ($1) returning id',
  'with h as (delete from a returning id) select count(*) from h',
  'with h as (select 1) update a set b = 1 returning b',
  'begin',
  "select set_config('role', 'insert', true)",
  '(select 1) union (select 2)',
])('waited for: %s', (statement) => {
  expect(answersNothing(statement)).toBe(false)
})
