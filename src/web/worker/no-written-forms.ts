/** In the page JavaScript writes each presentation form: the kernel there is not told of them. */
export function isForm(): boolean {
  return false
}

export function writtenForms(): undefined {}

export function formEdits(): undefined {}
