import { buildIfChanged } from '../build-if-changed'

/** A process of its own: the bench keeps its standard output for figures. */
await buildIfChanged({})
