package dev.yoke.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;

/// What the program holds after collections.
///
/// @param mib of the heap
/// @param objects how many, by the name of their class
record Held(double mib, Map<String, Long> objects) {

    static Held now() throws JMException, InterruptedException {
        double least = Double.MAX_VALUE;
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(least, (runtime.totalMemory() - runtime.freeMemory()) / 1_048_576.0);
        }
        return new Held(least, objectsNow());
    }

    private static Map<String, Long> objectsNow() throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Map<String, Long> objects = new HashMap<>();
        histogram
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\\d+:.*"))
                .forEach(line -> {
                    String[] parts = line.split("\\s+");
                    String name = parts[3].replaceAll("\\$\\$Lambda.*", "\\$\\$Lambda");
                    objects.merge(name, Long.parseLong(parts[1]), Long::sum);
                });
        return objects;
    }

    /// How many there are of classes whose names begin so.
    long count(String prefix) {
        return objects.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
