declare module 'ifsc' {
  const ifsc: {
    /** True for the code of a branch that is on the list of banks. */
    validate: (code: string) => boolean
  }
  export default ifsc
}
