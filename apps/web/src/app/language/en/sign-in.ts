import type { signIn as zh } from '../zh/sign-in.js';

export const signIn: Record<keyof typeof zh, string> = {
  'signIn.page': 'Sign in',
  'signIn.title': 'Sign in to Jiannuo',
  'signIn.promise': 'What was pledged is answered for, month by month.',
  'signIn.account': 'Account',
  'signIn.password': 'Password',
  'signIn.submit': 'Sign in',
  'signIn.busy': 'Signing in…',
  'signIn.comeBack': 'The link you followed opens once you are signed in.',
  'signIn.idle': 'Nothing was done for a while, so you were signed out to be safe. Signing in takes you back.',
  'signIn.accountMissing': 'Please enter your account.',
  'signIn.passwordMissing': 'Please enter your password.',
  'signIn.show': 'Show password',
  'signIn.hide': 'Hide password',
  'password.title': 'Choose a new password',
  'password.why': 'This is your first sign-in, or the password was reset or has expired: please choose a new one that only you know.',
  'password.current': 'Current password',
  'password.next': 'New password',
  'password.again': 'New password again',
  'password.rule':
    'At least 10 characters of three kinds (capitals, small letters, digits, signs), or 12 of two; without your account or name.',
  'password.differ': 'The two new passwords differ.',
  'password.short': 'The new password needs at least 10 characters.',
  'password.same': 'The new password must differ from the current one.',
  'password.submit': 'Save password',
  'password.changed': 'Password changed. Other devices must sign in again.',
};
