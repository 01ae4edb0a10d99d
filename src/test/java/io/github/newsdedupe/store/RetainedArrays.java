package io.github.newsdedupe.store;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The bytes of all arrays of numbers that an object of ours holds, however far down. */
final class RetainedArrays {

  private static final Map<Class<?>, Integer> BYTES =
      Map.of(byte.class, 1, char.class, 2, int.class, 4, long.class, 8, double.class, 8);

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private long bytes;

  private RetainedArrays() {}

  static long of(Object object) throws IllegalAccessException {
    RetainedArrays arrays = new RetainedArrays();
    arrays.visit(object);
    return arrays.bytes;
  }

  private void visit(Object object) throws IllegalAccessException {
    if (!seen.add(object)) {
      return;
    }
    Class<?> type = object.getClass();
    if (type.isArray()) {
      visitArray(object, type.getComponentType());
    } else if (object instanceof Collection<?> some) {
      visitAll(some.toArray());
    } else if (object instanceof Map<?, ?> some) {
      visitAll(some.values().toArray());
    } else if (object instanceof Optional<?> some) {
      visitAll(some.stream().toArray());
    } else if (type.getName().startsWith("io.github.newsdedupe.store.")) {
      visitFields(object, type);
    }
  }

  private void visitArray(Object array, Class<?> component) throws IllegalAccessException {
    if (component.isPrimitive()) {
      bytes += (long) Array.getLength(array) * BYTES.getOrDefault(component, 1);
    } else {
      visitAll((Object[]) array);
    }
  }

  private void visitAll(Object[] objects) throws IllegalAccessException {
    for (Object object : objects) {
      if (object != null) { // pages that are not there yet
        visit(object);
      }
    }
  }

  private void visitFields(Object object, Class<?> type) throws IllegalAccessException {
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        field.setAccessible(true);
        visitAll(new Object[] {field.get(object)});
      }
    }
  }
}
