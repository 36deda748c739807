/** After a press that was in vain: the first field found wrong, which then says by itself what is wrong with it. */
export const focusFirstWrong = (form: ParentNode): number =>
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
