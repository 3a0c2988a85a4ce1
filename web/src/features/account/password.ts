export interface Passwords {
  oldPassword: string
  newPassword: string
  again: string
}

/** As the server counts. */
export const SHORTEST = 10

export function wrongPasswords({ oldPassword, newPassword, again }: Passwords) {
  return {
    ...(oldPassword === '' && { oldPassword: 'oldPasswordMissing' as const }),
    ...(newPassword.length < SHORTEST && { newPassword: 'newPasswordShort' as const }),
    ...(again !== newPassword && { again: 'againDiffers' as const }),
  }
}
