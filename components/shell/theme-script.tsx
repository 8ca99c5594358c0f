const script = `(function(){var k='theme',d=document.documentElement,q=matchMedia('(prefers-color-scheme: dark)');
function a(){var t='system';try{t=localStorage.getItem(k)||t}catch(e){}d.dataset.theme=t==='dark'||(t==='system'&&q.matches)?'dark':'light'}
a();q.addEventListener('change',a);addEventListener('storage',a);addEventListener('theme-choice',a)})()`

/** Sets the theme before the first paint, follows the system and other tabs. `nonce` is the page's CSP nonce. */
export function ThemeScript({ nonce }: { nonce?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, needed before React starts
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />
}
