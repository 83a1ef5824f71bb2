package cn.gov.shuozhou.data.delivery.quality;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that somebody else has written. Matching takes a bounded number of steps: one that would try
 * combinations without end is given up, whatever the value.
 */
final class SafePattern {

    static final int LONGEST = 200;

    private static final int STEPS = 20_000;
    private static final int STEPS_A_CHARACTER = 50;
    private static final int TRIED_LENGTH = 200;

    private final Pattern pattern;

    SafePattern(String expression) {
        this.pattern = Pattern.compile(expression);
    }

    /** What is wrong with an expression; nothing if it can be used. */
    static Optional<String> problem(String expression) {
        if (expression.isBlank()) {
            return Optional.of("请填写正则表达式。");
        }
        if (expression.length() > LONGEST) {
            return Optional.of("正则表达式最多 %d 个字符。".formatted(LONGEST));
        }
        SafePattern safe;
        try {
            safe = new SafePattern(expression);
        } catch (PatternSyntaxException wrong) {
            return Optional.of("正则表达式在第 %d 个字符处写得不对，请检查括号、方括号和转义。".formatted(wrong.getIndex() + 1));
        }
        boolean endless = nestsRepetitions(expression)
                || expression
                        .chars()
                        .distinct()
                        .mapToObj(Character::toString)
                        .map(character -> Character.isLetterOrDigit(character.charAt(0)) ? character : "")
                        .map(character -> character.equals("d") ? "1" : character)
                        .distinct()
                        .flatMap(character -> java.util.stream.Stream.of(character, "a", "0", " ", "中"))
                        .distinct()
                        .anyMatch(character -> safe.isEndless(character.repeat(TRIED_LENGTH) + "!"));
        return endless ? Optional.of("这个正则表达式会反复尝试而算不完，如 (a+)+；请去掉套在一起的 +、* 或者写明长度，如 [a-z]{1,20}。") : Optional.empty();
    }

    /** Whether a group is repeated without bound that repeats something without bound itself. */
    private static boolean nestsRepetitions(String expression) {
        Deque<Boolean> repeating = new ArrayDeque<>(List.of(false));
        boolean closed = false;
        for (int i = 0; i < expression.length(); i++) {
            char character = expression.charAt(i);
            boolean repeats = character == '*'
                    || character == '+'
                    || character == '{' && expression.substring(i).matches("(?s)\\{\\d+,\\}.*");
            if (repeats && closed) {
                return true;
            }
            closed = false;
            if (character == '\\') {
                i++;
            } else if (character == '(') {
                repeating.push(false);
            } else if (character == ')' && repeating.size() > 1) {
                closed = repeating.pop();
                repeating.push(repeating.pop() || closed);
            } else if (repeats) {
                repeating.pop();
                repeating.push(true);
            }
        }
        return false;
    }

    private boolean isEndless(String value) {
        try {
            matches(value);
            return false;
        } catch (TooManySteps endless) {
            return true;
        }
    }

    /** @throws TooManySteps when it cannot be told within bounds */
    boolean matches(String value) {
        try {
            return pattern.matcher(new Counted(value, new int[] {STEPS + STEPS_A_CHARACTER * value.length()}))
                    .matches();
        } catch (StackOverflowError deep) {
            throw new TooManySteps();
        }
    }

    /** The rule cannot be asked of a value. */
    static final class TooManySteps extends RuntimeException {

        TooManySteps() {
            super("a regular expression does not come to an end", null, false, false);
        }
    }

    /** Text that can be looked at only so often. */
    private record Counted(String text, int[] left) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), left);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
