package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.SetAgent;
import dev.yoke.core.message.Command.SetStrategyParameter;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.strategy.AgentProfile;
import dev.yoke.core.strategy.AgentSetting;
import dev.yoke.core.strategy.ParameterValues;
import dev.yoke.core.strategy.Strategies;
import dev.yoke.core.strategy.Strategy;
import dev.yoke.core.view.Activity.Level;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the agents are switched and the strategies set; durable. Switching an agent also says what its sources may do.
final class AgentBook {

    private static final String AGENT_PREFIX = "agent/";
    private static final String PARAMETER_PREFIX = "strategy/";
    private static final String KIND = "strategy";

    private final EngineTime time;
    private final Recorder recorder;
    private final SignalRouter router;
    private final ActivityFeed activities;
    private final Map<String, AgentSetting> agents = new LinkedHashMap<>();
    private final Map<String, ParameterValues> values = new HashMap<>();
    private long revision;

    AgentBook(EngineTime time, Recorder recorder, SignalRouter router, ActivityFeed activities) {
        this.time = time;
        this.recorder = recorder;
        this.router = router;
        this.activities = activities;
    }

    void restore(Map<String, String> settings) {
        settings.forEach((key, value) -> {
            boolean understood = true;
            if (key.startsWith(AGENT_PREFIX)) {
                Optional<AgentSetting> setting = AgentSetting.read(key.substring(AGENT_PREFIX.length()), value);
                setting.ifPresent(this::take);
                understood = setting.isPresent();
            } else if (key.startsWith(PARAMETER_PREFIX)) {
                understood = restoreParameter(key.substring(PARAMETER_PREFIX.length()), value);
            }
            if (!understood) {
                activities.add(
                        Level.WARNING,
                        KIND,
                        "The journal's record " + key + " is not understood: the default is in force. Set it again.");
            }
        });
    }

    private boolean restoreParameter(String path, String value) {
        int slash = path.indexOf('/');
        try {
            return slash > 0
                    && setParameter(path.substring(0, slash), path.substring(slash + 1), FixedPoint.parse(value))
                            .isEmpty();
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    void set(SetAgent command, Reply reply) {
        AgentSetting setting = command.setting();
        Optional<String> problem = setting.problem();
        if (problem.isPresent()) {
            reply.answer(Answer.refused("Not switched: " + problem.get() + "."));
        } else if (command.onlyFirst() && agents.containsKey(setting.agent())) {
            reply.answer(Answer.accepted(""));
        } else if (setting.equals(agents.get(setting.agent()))) {
            reply.answer(Answer.accepted(words(setting)));
        } else {
            take(setting);
            record(AGENT_PREFIX + setting.agent(), setting.text(), command.origin());
            String text = words(setting);
            activities.add(Level.NOTE, KIND, text);
            reply.answer(Answer.accepted(text));
        }
    }

    private static String words(AgentSetting setting) {
        String title = AgentProfile.find(setting.agent()).orElseThrow().title();
        if (!setting.enabled()) {
            return title + " is off.";
        }
        String does = switch (setting.mode()) {
            case SHADOW -> "judges and records, and sends nothing";
            case CONFIRM -> "asks you before every entry";
            case AUTO -> "trades by itself";
        };
        return title + " is on: it " + does
                + (setting.demoOnly() ? ", on DEMO accounts only." : ", on REAL accounts that are armed, too.");
    }

    private void take(AgentSetting setting) {
        agents.put(setting.agent(), setting);
        AgentProfile profile = AgentProfile.find(setting.agent()).orElseThrow();
        for (String strategy : profile.strategies()) {
            router.set(new SourcePolicy(
                    profile.source(strategy),
                    setting.uses(strategy) ? setting.mode() : SourcePolicy.Mode.SHADOW,
                    Set.of(),
                    setting.demoOnly()));
        }
        revision++;
    }

    void set(SetStrategyParameter command, Reply reply) {
        Optional<Long> before = value(command.strategy(), command.parameter());
        Optional<String> problem = setParameter(command.strategy(), command.parameter(), command.value());
        if (problem.isPresent()) {
            reply.answer(Answer.refused("Not set: " + problem.get() + "."));
            return;
        }
        String value = FixedPoint.format(command.value());
        if (!before.equals(Optional.of(command.value()))) {
            record(PARAMETER_PREFIX + command.strategy() + "/" + command.parameter(), value, command.origin());
        }
        reply.answer(Answer.accepted(
                command.parameter() + " of " + command.strategy() + " is " + value + " from the next candle on."));
    }

    private Optional<Long> value(String id, String key) {
        return Strategies.find(id).map(strategy -> values(strategy).values().get(key));
    }

    /// @return why not
    private Optional<String> setParameter(String id, String key, long value) {
        Optional<Strategy> strategy = Strategies.find(id);
        if (strategy.isEmpty()) {
            return Optional.of("there is no strategy " + id + "; there are "
                    + String.join(
                            ", ", Strategies.ALL.stream().map(Strategy::id).toList()));
        }
        try {
            values.put(id, values(strategy.get()).with(strategy.get(), key, value));
            revision++;
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    private void record(String key, String value, String origin) {
        recorder.record(new SettingChanged(key, value, origin, time.nowMs()));
    }

    AgentSetting setting(AgentProfile profile) {
        return agents.getOrDefault(profile.id(), AgentSetting.off(profile.id()));
    }

    ParameterValues values(Strategy strategy) {
        return values.computeIfAbsent(strategy.id(), id -> ParameterValues.standard(strategy.parameters()));
    }

    /// Changes with every setting.
    long revision() {
        return revision;
    }
}
