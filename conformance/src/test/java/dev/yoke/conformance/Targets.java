package dev.yoke.conformance;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// The targets that can run on this machine.
final class Targets implements ArgumentsProvider {

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return here().map(Arguments::of);
    }

    static Stream<Target> here() {
        boolean natives = NativePrograms.arePossible();
        return Stream.of(Target.values()).filter(target -> natives || !target.isNative());
    }
}
