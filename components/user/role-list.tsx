import { roleWords } from './role-words'

/** What each role may do. */
export function RoleList() {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
      {Object.entries(roleWords).map(([role, words]) => (
        <div key={role} className="sm:contents">
          <dt className="font-medium">{words.name}</dt>
          <dd className="text-ink-2">{words.may}</dd>
        </div>
      ))}
    </dl>
  )
}
