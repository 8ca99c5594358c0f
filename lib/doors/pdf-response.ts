/** A PDF to look at or to keep. @param name without its ending; signs that a file name cannot have are left out */
export const pdfResponse = (pdf: Uint8Array, name: string, disposition: 'inline' | 'attachment' = 'inline'): Response =>
  new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `${disposition}; filename="${name.replace(/[^\w-]/g, '')}.pdf"`,
    },
  })
