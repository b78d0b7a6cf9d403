import { Component, type ReactNode } from 'react';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';

type Props = { readonly children: ReactNode; readonly resetKey: string };
type State = { readonly error: Error | null; readonly resetKey: string };

/** A screen that fails does not take the others with it; what was typed is already saved. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <EmptyState
        title="Cet écran n’a pas pu s’afficher"
        action={
          <Button kind="primary" onClick={() => this.setState({ error: null })}>
            Réessayer
          </Button>
        }
      >
        Votre saisie est enregistrée. Changez d’écran ou réessayez ; si le problème revient, exportez la
        mission et transmettez-la avec ce message : <code>{error.message}</code>
      </EmptyState>
    );
  }
}
