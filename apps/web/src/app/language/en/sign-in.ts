import type { signIn as zh } from '../zh/sign-in.js';

export const signIn: Record<keyof typeof zh, string> = {
  'signIn.page': 'Sign in',
  'signIn.title': 'Sign in to Jiannuo',
  'signIn.promise': 'Every pledge accounted for, month by month.',
  'signIn.account': 'Account',
  'signIn.password': 'Password',
  'signIn.submit': 'Sign in',
  'signIn.busy': 'Signing in…',
  'signIn.comeBack': 'The link you followed opens once you are signed in.',
  'signIn.idle': 'You were signed out after a while without activity, to be safe. Sign in to return to your page.',
  'signIn.accountMissing': 'Please enter your account.',
  'signIn.passwordMissing': 'Please enter your password.',
  'signIn.again.title': 'Please sign in again',
  'signIn.again.over': 'Your session has expired. The page and what you typed are still here; sign in to carry on.',
  'signIn.again.idle':
    'Locked after a while without activity, to be safe. The page and what you typed are still here; sign in to carry on.',
  'signIn.again.elsewhere':
    'You signed out in another window. This page and what you typed are kept for you; sign in to carry on.',
  'signIn.again.another':
    'Somebody else signed in in another window of this browser. This page and what you typed are still yours and will not be saved in another name. Sign in to carry on; the other window will ask them to sign in again.',
  'signIn.again.submit': 'Sign in and carry on',
  'signIn.again.theirs': 'Open with the account that signed in (discards what is unsaved here)',
  'signIn.again.other': 'Use another account (discards what is unsaved here)',
  'signIn.show': 'Show password',
  'signIn.hide': 'Hide password',
  'password.title': 'Choose a new password',
  'password.why':
    'This is your first sign-in, or the password was reset or has expired: please choose a new one that only you know.',
  'password.current': 'Current password',
  'password.next': 'New password',
  'password.again': 'New password again',
  'password.rule':
    'At least 10 characters from three of: capitals, small letters, digits, symbols. From 12 characters, two are enough. Without your account or name.',
  'password.differ': 'The two new passwords differ.',
  'password.short': 'The new password needs at least 10 characters.',
  'password.same': 'The new password must differ from the current one.',
  'password.submit': 'Save password',
  'password.changed': 'Password changed. Other devices must sign in again.',
};
