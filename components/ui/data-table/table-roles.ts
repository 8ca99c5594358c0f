/** Roles said aloud: on narrow screens the table is laid out as cards, and `display` takes the implicit roles away. */
export const tableRole = { role: 'table' } as const
export const groupRole = { role: 'rowgroup' } as const
export const rowRole = { role: 'row' } as const
export const headerRole = { role: 'columnheader' } as const
export const cellRole = { role: 'cell' } as const
