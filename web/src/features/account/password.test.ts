import { expect, it } from 'vitest'
import { SHORTEST, wrongPasswords } from './password'

it('a new password is long enough and typed twice alike', () => {
  const long = 'x'.repeat(SHORTEST)
  expect(wrongPasswords({ oldPassword: 'old', newPassword: long, again: long })).toEqual({})
  expect(wrongPasswords({ oldPassword: '', newPassword: 'short', again: 'other' })).toEqual({
    oldPassword: 'oldPasswordMissing',
    newPassword: 'newPasswordShort',
    again: 'againDiffers',
  })
})
