package dev.fanout.processor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a method is declared in a source that holds one type.
 *
 * @param name its name
 * @param parameters the names of its parameters
 * @param line the line of its name, from 1 on
 */
record MethodPlace(String name, List<String> parameters, int line) {

    MethodPlace {
        parameters = List.copyOf(parameters);
    }

    /** The members that look like methods, in the order of the text. */
    static List<MethodPlace> in(List<JavaToken> tokens) {
        List<MethodPlace> places = new ArrayList<>();
        int line = 1;
        int braces = 0;
        int parentheses = 0;
        boolean isValue = false;
        Optional<JavaToken> before = Optional.empty();
        for (int i = 0; i < tokens.size(); i++) {
            JavaToken token = tokens.get(i);
            boolean isMember = braces == 1 && parentheses == 0 && !isValue;
            if (isMember
                    && isMethodName(tokens, i)
                    && before.filter(each -> each.is(".")).isEmpty()) {
                places.add(new MethodPlace(token.text(), parameters(tokens, i + 1), line));
            }
            braces += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            parentheses += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            isValue = (braces == 1 && parentheses == 0 && token.is("=")) || (isValue && !token.is(";"));
            line += (int) token.text().chars().filter(c -> c == '\n').count();
            before = token.isGap() ? before : Optional.of(token);
        }
        return places;
    }

    private static boolean isMethodName(List<JavaToken> tokens, int index) {
        return tokens.get(index).kind() == JavaToken.Kind.NAME
                && index + 1 < tokens.size()
                && tokens.get(index + 1).is("(");
    }

    /** A name is a parameter's if a comma or the end follows, outside of type arguments and annotations. */
    private static List<String> parameters(List<JavaToken> tokens, int open) {
        List<String> names = new ArrayList<>();
        String last = "";
        int depth = 0;
        for (JavaToken token : tokens.subList(open, tokens.size())) {
            boolean isEnd = token.is(")") && depth == 1;
            if ((isEnd || (token.is(",") && depth == 1)) && !last.isEmpty()) {
                names.add(last);
                last = "";
            }
            if (isEnd) {
                break;
            }
            depth += token.is("(") || token.is("<") ? 1 : token.is(")") || token.is(">") ? -1 : 0;
            last = token.kind() == JavaToken.Kind.NAME && depth == 1 ? token.text() : last;
        }
        return names;
    }
}
