package dev.yoke.core.manage;

import dev.yoke.core.market.TerminalId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Orders of which one cancels the others. When one is filled, in part or whole, or a position of the group is closed,
/// the group has `ended`: the orders that are left are to be cancelled. Positions are never closed by it.
///
/// @param ended the orders that are left are to go
public record OcoGroup(long number, boolean ended, List<OcoMember> members) {

    public OcoGroup {
        members = List.copyOf(members);
    }

    /// Without one that was cancelled or expired by itself, or whose cancelling is done.
    public OcoGroup without(OcoMember gone) {
        return new OcoGroup(
                number,
                ended,
                members.stream().filter(Predicate.not(gone::equals)).toList());
    }

    /// Because this one was filled or closed.
    public OcoGroup endedBy(OcoMember cause) {
        return new OcoGroup(
                number,
                true,
                members.stream()
                        .filter(member -> member.kind() == OcoMember.Kind.ORDER && !member.equals(cause))
                        .toList());
    }

    /// Nothing is left that could happen.
    public boolean isOver() {
        return ended ? members.isEmpty() : members.size() < 2;
    }

    /// As one line of text.
    public String format() {
        StringBuilder line = new StringBuilder(ended ? "ended" : "open");
        for (OcoMember member : members) {
            line.append('|')
                    .append(member.kind())
                    .append(' ')
                    .append(member.number())
                    .append(' ')
                    .append(member.terminal().name());
        }
        return line.append("|.").toString();
    }

    /// Failure: [IllegalArgumentException] where the line is damaged.
    public static OcoGroup parse(long number, String line) {
        int end = line.length() - 2;
        if (end < 0 || !line.endsWith("|.")) {
            throw new IllegalArgumentException("not a group of orders");
        }
        // A terminal's name may hold the mark itself: members are told apart by what must follow it.
        String[] parts = line.substring(0, end).split("\\|(?=(?:ORDER|POSITION) \\d+ )", -1);
        List<OcoMember> members = new ArrayList<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            String[] words = part.split(" ", 3);
            members.add(new OcoMember(
                    new TerminalId(words[2]), OcoMember.Kind.valueOf(words[0]), Long.parseLong(words[1])));
        }
        return switch (parts[0]) {
            case "open" -> new OcoGroup(number, false, members);
            case "ended" -> new OcoGroup(number, true, members);
            default -> throw new IllegalArgumentException("not a group of orders");
        };
    }
}
