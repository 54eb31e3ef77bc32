/** Whether ten digits are an enterprise number of Belgium: the last two are 97 − (the first eight mod 97). */
export function isBelgianNumber(digits: string): boolean {
  return /^[01]\d{9}$/.test(digits) && Number(digits.slice(8)) === 97 - (Number(digits.slice(0, 8)) % 97)
}
