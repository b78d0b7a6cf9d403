import { notifications } from '@mantine/notifications';

const CLOSE = { 'aria-label': 'Fermer le message' };

/** A short word at the corner of the window. A failure stays until it is closed. */
export function notifySuccess(message: string): void {
  notifications.show({ message, color: 'teal', autoClose: 4000, withBorder: true, closeButtonProps: CLOSE });
}

export function notifyFailure(title: string, message: string): void {
  notifications.show({
    title,
    message,
    color: 'red',
    autoClose: false,
    withBorder: true,
    closeButtonProps: CLOSE,
  });
}
